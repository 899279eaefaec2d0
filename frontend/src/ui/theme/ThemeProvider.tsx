import { createTheme, MantineProvider, type MantineColorsTuple } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

export type Density = 'citizen' | 'office';

const green: MantineColorsTuple = [
  '#eef6f1',
  '#d9eae0',
  '#b3d5c2',
  '#8abfa2',
  '#65ac86',
  '#4a9f73',
  '#2c8a5c',
  '#14724a',
  '#0b5d3b',
  '#084a2f',
];

const themeOf = (density: Density) => {
  const size = density === 'citizen' ? 'md' : 'sm';
  const sized = { defaultProps: { size } };
  const overlay = { defaultProps: { lockScroll: false, centered: true } };
  return createTheme({
    primaryColor: 'green',
    primaryShade: 8,
    colors: { green },
    fontFamily: 'var(--font)',
    defaultRadius: 'var(--radius)',
    cursorType: 'pointer',
    components: {
      Button: sized,
      TextInput: sized,
      PasswordInput: sized,
      Textarea: sized,
      Select: sized,
      NumberInput: sized,
      Checkbox: sized,
      Radio: sized,
      SegmentedControl: sized,
      FileInput: sized,
      Modal: overlay,
      Drawer: { defaultProps: { lockScroll: false } },
      Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    },
  });
};

const themes = { citizen: themeOf('citizen'), office: themeOf('office') };

/** Every variable is in tokens.css: the provider must write no style element (strict CSP). */
export function ThemeProvider({ density, children }: { density: Density; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <MantineProvider
      theme={themes[density]}
      defaultColorScheme="auto"
      {...(density === 'citizen' ? { forceColorScheme: 'light' as const } : {})}
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      {children}
    </MantineProvider>
  );
}
