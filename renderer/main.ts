/** The window's first file: finds out which host shows it, and draws. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('no #root in the page');
createRoot(root).render('Kehoach');
