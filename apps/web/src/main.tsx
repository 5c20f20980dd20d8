import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { client } from './api/client';
import { Look } from './app/look';
import { router } from './app/router';
import './app/look.css';
import './words/words';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element #root in index.html, but there is none');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
