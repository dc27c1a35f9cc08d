#!/usr/bin/env node
// The command's first file. On a Node that cannot load the database it says so in a sentence, where the database
// itself would end in a stack trace. Hence the old syntax: any Node must at least be able to read this file.
// Not for anything else: the command line starts in main.ts.
'use strict';

var fs = require('fs');
var path = require('path');

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
// was compiled on this machine.
function refuseOldNode(versions, compiled, argv) {
  var problem = require('./node-check.cjs').nodeProblem(versions, compiled);
  return problem && refusal('nodeTooOld', problem, argv);
}

function refuse(argv) {
  if (!fs.existsSync(path.join(__dirname, 'node-check.cjs'))) return refusal('notBuilt', {}, argv);
  var check = require('./node-check.cjs');
  var folder = check.databaseFolder();
  var tooOld = refuseOldNode(process.versions, check.isCompiled(folder), argv);
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
        pages: path.resolve(__dirname, '../renderer'),
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
