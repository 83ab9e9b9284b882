import '@fontsource-variable/noto-sans/index.css';
import '@fontsource-variable/vazirmatn/index.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../ui/tokens.css';
import '../ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n';
import { warnOfLoss } from '../ui/sharedSessions';
import { App } from './App';
import { openMapOfAddress } from './ahead';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

warnOfLoss();
openMapOfAddress();
startI18n().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
