import { describeMethod, text } from './method';

describeMethod({ method: 'textDocument/documentLink', advertised: 'documentLinkProvider', more: {}, nothing: [], content: text.replace('全年', '根据《中华人民共和国政府信息公开条例》（国务院令第711号），全年') });
