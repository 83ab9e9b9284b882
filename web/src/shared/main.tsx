import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/vazirmatn/index.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followColorScheme } from './colorScheme';
import { SharedPage } from './SharedPage';
import { startWords } from './words';

/**
 * The page of those who were sent a link. It has nothing of the editor in it and asks for nothing but
 * what the link shows.
 */
const root = document.getElementById('root');
if (!root) throw new Error('shared.html has no #root');

followColorScheme();
const token = location.pathname.split('/').at(-1) ?? '';
startWords().then(() =>
  createRoot(root).render(
    <StrictMode>
      <SharedPage token={token} />
    </StrictMode>,
  ),
);
