/**
 * What no page may do here, whatever gets into it: go elsewhere, open windows, reach a network, ask for a device.
 * The second wall behind the document's content security policy.
 */
import { app, type Session, type WebContents } from 'electron';
import { documentUrl } from './app-protocol.ts';

/** Schemes that leave the program for nowhere. */
const inside = ['app:', 'devtools:'];

export const lockDownSession = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !inside.some((scheme) => url.startsWith(scheme)) });
  });
  session.setSpellCheckerEnabled(false);
};

const lockDownContents = (contents: WebContents): void => {
  // The one navigation that a page needs: to load itself anew.
  const stay = (event: { preventDefault: () => void; readonly url: string }): void => {
    if (event.url !== documentUrl) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Before the first window is made. */
export const lockDownAllContents = (): void => {
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents));
};
