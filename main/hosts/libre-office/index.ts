/** PDFs by LibreOffice, for hosts that have no Chromium. */
export { officePrinter } from './office-printer.ts';
