-- How a headteacher becomes a KLE: what an application must have, who gives the reference, and who must sit on the panel.

return recruitment {

  application = {
    clause = "KLE-S1",
    needs  = "statement",  -- impact, specific evidence and expertise on offer
  },

  reference = {
    clause = "KLE-S2",
    from   = { "local_authority_officer", "teaching_school_leader" },
  },

  panel = {
    clause     = "KLE-S3",
    represents = { "KAH", "local_authority" },
  },
}
