export { DetailsDialog } from './DetailsDialog.tsx';
export { ExportDialog } from './ExportDialog.tsx';
export { LayoutDialog } from './LayoutDialog.tsx';
