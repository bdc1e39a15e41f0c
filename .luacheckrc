-- What a file may use: the words of rule packs, and no global of its own.

stds = dofile "rules/editors/luacheck_standard.lua"
std = "pack"
exclude_files = {
  "rules/annotations",              -- made by headway, for editors
  "rules/template/parameters.lua",  -- has blanks where numbers stand
}
max_line_length = 180
files["rules"] = { std = "module" }
