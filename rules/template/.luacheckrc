-- What a pack may use: the words of rule packs, and no global of its own.

stds = dofile "@RULES@/editors/luacheck_standard.lua"
std = "pack"
max_line_length = 180
