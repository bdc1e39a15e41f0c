-- Who pays what to whom: the document does not say.

return funding {

  silent {
    clause = "MSA-V1",
    says   = "the document names no money: neither who pays for the meetings, nor what, nor to whom",
  },
}
