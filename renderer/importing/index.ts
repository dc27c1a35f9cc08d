export { ImportView } from './ImportView.tsx';
