#!/usr/bin/env node
// The command's first file. On a Node that cannot load the database it says so in a sentence, where the database
// itself would end in a stack trace. Hence the old syntax: any Node must at least be able to read this file.
// Not for anything else: the command line starts in main.ts.
'use strict';

var fs = require('fs');
var path = require('path');

// better-sqlite3 13: its ready-made binaries ask for Node-API 10; compiled on this machine it needs 8.
var READY_MADE = { napi: 10, node: '22.14' };
var COMPILED = { napi: 8, node: '18' };

var sentences = {
  nodeTooOld: {
    vi:
      'Kehoach cần Node.js từ bản {needed} (Node-API {neededNapi}), nhưng đang chạy trên Node.js {found} ' +
      '(Node-API {foundNapi}); hãy cài Node.js 24, hoặc chạy “npm run -s kehoach --” trong thư mục dự án, ' +
      'nơi có sẵn Node.js phù hợp.',
    en:
      'Kehoach needs Node.js {needed} or later (Node-API {neededNapi}) but runs on Node.js {found} ' +
      '(Node-API {foundNapi}); install Node.js 24, or run “npm run -s kehoach --” in the project folder, ' +
      'which brings a Node.js that fits.',
  },
  notBuilt: {
    vi: 'Kehoach chưa được cài đủ ở đây; hãy chạy “npm ci” rồi “npm run build” trong thư mục dự án.',
    en: 'Kehoach is not complete here; run “npm ci” and then “npm run build” in the project folder.',
  },
  internal: {
    vi: 'Kehoach gặp lỗi bên trong: {detail}',
    en: 'Kehoach met a fault of its own: {detail}',
  },
};

function languageOf(argv) {
  var at = argv.lastIndexOf('--lang');
  var named = at >= 0 && argv[at + 1] === 'en';
  return named || argv.indexOf('--lang=en') >= 0 ? 'en' : 'vi';
}

// What to print and return instead of an answer.
function refusal(code, params, argv) {
  var message = sentences[code][languageOf(argv)].replace(/\{(\w+)\}/g, function (_, name) {
    return params[name];
  });
  var json = argv.indexOf('--json') >= 0;
  return {
    status: 3,
    stderr: message + '\n',
    stdout: json ? JSON.stringify({ error: { code: code, message: message } }) + '\n' : '',
  };
}

// A refusal, or null when this Node will do. versions: as in process.versions; compiled: the database's addon
// was compiled on this machine. The bundle itself is written for Node 18, whatever the addon could do.
function refuseOldNode(versions, compiled, argv) {
  var needed = compiled ? COMPILED : READY_MADE;
  var foundNapi = Number(versions.napi) || 0;
  if (Number.parseInt(versions.node, 10) >= 18 && foundNapi >= needed.napi) return null;
  return refusal(
    'nodeTooOld',
    { needed: needed.node, neededNapi: needed.napi, found: versions.node, foundNapi: foundNapi },
    argv,
  );
}

// The folder of better-sqlite3, found without loading it; null when it is not installed.
function databaseFolder() {
  try {
    return path.dirname(require.resolve('better-sqlite3/package.json'));
  } catch (_) {
    return null;
  }
}

function refuse(argv) {
  var folder = databaseFolder();
  var compiled = folder !== null && fs.existsSync(path.join(folder, 'build/Release/better_sqlite3.node'));
  var tooOld = refuseOldNode(process.versions, compiled, argv);
  if (tooOld) return tooOld;
  var complete = folder !== null && fs.existsSync(path.join(__dirname, 'main.cjs'));
  return complete ? null : refusal('notBuilt', {}, argv);
}

function print(answer) {
  process.stdout.write(answer.stdout);
  process.stderr.write(answer.stderr);
  process.exitCode = answer.status;
}

function start(argv) {
  var refused = refuse(argv);
  if (refused) return print(refused);
  Promise.resolve()
    .then(function () {
      return require('./main.cjs').run({
        argv: argv,
        resources: path.resolve(__dirname, '../../resources'),
        version: function () {
          return require('../../package.json').version;
        },
      });
    })
    .then(
      function (status) {
        process.exitCode = status;
      },
      // main.ts words its own faults; this is for what keeps it from starting at all.
      function (fault) {
        print(
          refusal('internal', { detail: String((fault && fault.message) || fault).split('\n')[0] }, argv),
        );
      },
    );
}

module.exports = { refuseOldNode: refuseOldNode };

if (require.main === module) start(process.argv.slice(2));
