import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const interactions = 'jsx-a11y/no-noninteractive-element-interactions';
const [level, options] = jsxA11y.flatConfigs.strict.rules[interactions];
const areas = ['apex', 'console', 'site', 'account', 'office'];
const to = (...types) => ({ to: { element: { types: { anyOf: types } } } });

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'src/platform/api/schema.gen.ts'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'vite.config.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The router signals "not found" and redirects by throwing plain values.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      'max-lines': ['error', 400],
      complexity: ['error', 12],
    },
  },
  {
    files: ['src/**/*.tsx'],
    ...jsxA11y.flatConfigs.strict,
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // Keys pressed in the boxes of a form reach it: Ctrl+Enter acts from every one.
      [interactions]: [level, { ...options, form: ['onKeyDown'] }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': [
        { type: 'app', pattern: 'src/app' },
        { type: 'module', pattern: 'src/modules/*', capture: ['slug'] },
        ...areas.map((area) => ({ type: 'area-' + area, pattern: 'src/' + area })),
        { type: 'platform', pattern: 'src/platform' },
        { type: 'ui', pattern: 'src/ui' },
        { type: 'testing', pattern: 'src/testing' },
      ],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            {
              from: { element: { type: 'app' } },
              allow: to('app', 'module', ...areas.map((area) => 'area-' + area), 'platform', 'ui'),
            },
            {
              from: { element: { type: 'module' } },
              allow: to('platform', 'ui'),
            },
            ...areas.map((area) => ({
              from: { element: { type: 'area-' + area } },
              allow: to('area-' + area, 'platform', 'ui'),
            })),
            { from: { element: { type: 'platform' } }, allow: to('platform', 'ui') },
            { from: { element: { type: 'ui' } }, allow: to('ui') },
            { allow: to('testing') },
            { from: { element: { type: 'testing' } }, allow: to('testing', 'platform', 'ui') },
          ],
        },
      ],
    },
  },
);
