// What the Marketplace, Open VSX and npm show of the extension.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

/** https://code.visualstudio.com/api/references/extension-manifest */
const categories = ['Programming Languages', 'Snippets', 'Linters', 'Themes', 'Debuggers', 'Formatters', 'Keymaps', 'SCM Providers', 'Other', 'Extension Packs', 'Language Packs', 'Data Science', 'Machine Learning', 'Visualization', 'Notebooks', 'Education', 'Testing', 'AI', 'Chat'];

describe('the page of the extension', () => {
  it('has an icon of at least 128 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(16) === png.readUInt32BE(20));
  });

  it('is found by words of both languages', () => {
    const { keywords } = manifest;
    assert.ok(keywords.length <= 30 && new Set(keywords).size === keywords.length);
    assert.ok(keywords.filter((word) => /\p{Script=Han}/u.test(word)).length >= 5);
    assert.ok(keywords.filter((word) => /^[\x20-\x7e]+$/.test(word)).length >= 5);
    assert.deepEqual(manifest.categories.filter((each) => !categories.includes(each)), []);
  });

  it('says who makes it, where it is and on what terms', () => {
    assert.match(manifest.publisher, /^[a-z0-9-]+$/);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    for (const address of [manifest.homepage, manifest.repository.url.replace(/^git\+/, ''), manifest.bugs.url]) assert.ok(address.startsWith('https://github.com/gouji/gouji'), address);
    assert.equal(manifest.license, 'MIT');
    assert.match(manifest.galleryBanner.color, /^#[0-9a-f]{6}$/);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const words = JSON.parse(readFileSync(file, 'utf8'));
      assert.ok(words['extension.displayName'] && words['extension.description'].length >= 20, file);
    }
  });

  for (const file of ['README.md', 'README.zh-CN.md']) {
    it(`${file} shows pictures that are there, and links to what is there`, () => {
      const text = readFileSync(file, 'utf8');
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target).filter((target) => !/^https?:/.test(target));
      assert.ok(links.some((link) => link.endsWith('.png')));
      assert.deepEqual(links.filter((link) => !existsSync(decodeURIComponent(link))), []);
      // The Marketplace shows no other kind, and vsce refuses it.
      assert.doesNotMatch(text, /\]\([^)]+\.svg\)|<img[^>]+\.svg/);
    });
  }

  it('has the version that the changes speak of', () => {
    assert.match(readFileSync('CHANGELOG.md', 'utf8'), new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}(（|\\s|$)`, 'm'));
  });
});
