import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Goes to another page, once.
 *
 * Why not the router's Navigate: it goes again at each render, and its parent renders while it goes.
 */
export function Redirect({ href }: { href: string }) {
  const { history } = useRouter();
  useEffect(() => history.replace(href), [history, href]);

  return null;
}
