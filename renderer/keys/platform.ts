/** On a Mac the shortcuts are made with ⌘. */
export const isMac = navigator.userAgent.includes('Mac OS X');
