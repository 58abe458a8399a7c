// Loaded before the tests by `npm run test:slow`: see effort.ts.
process.env['GOUJI_TESTS'] = 'thorough';
