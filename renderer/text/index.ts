export { TextSheet } from './TextSheet.tsx';
