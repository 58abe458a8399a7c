-- Runs in Neovim behind the configuration of docs/editors/neovim.md: a report is opened, looked at and mended as people do, and what
-- Neovim then knows is written as JSON. From the environment: the report, the file for the results, how long to wait.
local report, results, patience = vim.env.GOUJI_REPORT, vim.env.GOUJI_RESULTS, tonumber(vim.env.GOUJI_PATIENCE)
local seen = {}

local function wait(what, probe)
  if not vim.wait(patience, probe, 20) then error('Neovim waits in vain for ' .. what) end
end

local function found()
  local codes = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do table.insert(codes, each.code .. ' ' .. (each.lnum + 1)) end
  table.sort(codes)
  return codes
end

local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, patience) or {}) do
    if answer.error then error(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end

local function session()
  vim.cmd('edit ' .. vim.fn.fnameescape(report))
  wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
  seen.filetype = vim.bo.filetype
  seen.root = vim.lsp.get_active_clients()[1].config.root_dir
  seen.found = found()

  vim.fn.search('131')
  local here = vim.lsp.util.make_position_params()
  seen.message = vim.diagnostic.get(0, { lnum = vim.fn.line('.') - 1 })[1].message
  seen.hover = ask('textDocument/hover', here)
  seen.definition = ask('textDocument/definition', here)
  seen.symbols = ask('textDocument/documentSymbol', { textDocument = here.textDocument })
  here.position.character = here.position.character + 3
  seen.completion = ask('textDocument/completion', here)

  local range = vim.lsp.util.make_range_params()
  range.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics() }
  seen.actions = {}
  for _, action in ipairs(ask('textDocument/codeAction', range)) do
    table.insert(seen.actions, action.title)
    if action.title:find('113', 1, true) and action.edit then vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16') end
  end
  local before = #seen.found
  wait('a finding less', function() return #vim.diagnostic.get(0) < before end)
  seen.mended = found()
  seen.line = vim.fn.getline('.')

  -- One key, and the finding that comes of it.
  vim.cmd('normal! a7')
  wait('a finding more', function() return #vim.diagnostic.get(0) > #seen.mended end)
  seen.typed = found()
  vim.cmd('normal! x')
  wait('a finding less', function() return #vim.diagnostic.get(0) == #seen.mended end)

  vim.lsp.buf.formatting_sync({ tabSize = 4, insertSpaces = true }, patience)
  seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local fine, problem = pcall(session)
if not fine then seen.problem = tostring(problem) end
local file = io.open(results, 'w')
file:write(vim.json.encode(seen))
file:close()
vim.cmd('qa!')
