// The `typ` in the header of a signature, so that no signed text passes for another kind. Apart from the messages, which a page need not have.

export const AGREEMENT_TYPE = 'fenqi-agreement+jws';
export const AMENDMENT_TYPE = 'fenqi-amendment+jws';
export const TREE_HEAD_TYPE = 'fenqi-tree-head+jws';
