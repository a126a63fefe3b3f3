/** Beside whatever the company's policy for browsers has decided. */
export const setByCompany = 'Set by your company.';
