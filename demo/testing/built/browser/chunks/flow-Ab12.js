export const chunk = true;
