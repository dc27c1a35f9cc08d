// Whether this runtime can load the database: asked before it is loaded, because the database itself would end in
// a stack trace, or end the process. One definition for the command line and the desktop's engine process, in old
// syntax: any Node must at least be able to read it.
'use strict';

var fs = require('fs');
var path = require('path');

// better-sqlite3 13: its ready-made binaries ask for Node-API 10; compiled on this machine it needs 8.
var READY_MADE = { napi: 10, node: '22.14' };
var COMPILED = { napi: 8, node: '18' };

// What is wrong with this Node, or null when it will do. versions: as in process.versions. The bundles themselves
// are written for Node 18, whatever the addon could do.
function nodeProblem(versions, compiled) {
  var needed = compiled ? COMPILED : READY_MADE;
  var foundNapi = Number(versions.napi) || 0;
  if (Number.parseInt(versions.node, 10) >= 18 && foundNapi >= needed.napi) return null;
  return { needed: needed.node, neededNapi: needed.napi, found: versions.node, foundNapi: foundNapi };
}

// The folder of better-sqlite3, found without loading it; null when it is not installed.
function databaseFolder() {
  try {
    return path.dirname(require.resolve('better-sqlite3/package.json'));
  } catch (_) {
    return null;
  }
}

// Whether its addon was compiled on this machine.
function isCompiled(folder) {
  return folder !== null && fs.existsSync(path.join(folder, 'build/Release/better_sqlite3.node'));
}

module.exports = { nodeProblem: nodeProblem, databaseFolder: databaseFolder, isCompiled: isCompiled };
