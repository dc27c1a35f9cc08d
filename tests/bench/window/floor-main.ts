/** The floor's main process: an empty Electron window, and nothing else. `main.cjs --rows=26 --columns=20` */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const switchOf = (name: string): string => app.commandLine.getSwitchValue(name) || '0';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1_366, height: 768 });
  const query = { rows: switchOf('rows'), columns: switchOf('columns') };
  void window.loadFile(join(import.meta.dirname, 'index.html'), { query });
});
app.on('window-all-closed', () => app.quit());
