import { useEffect, useLayoutEffect } from 'react';

/** Before the paint. A layout effect on a server makes React 18 warn. */
export const useLayout: typeof useLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;
