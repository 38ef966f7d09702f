/** The field of a form that makes something: an id of its own, made when the page was. See once.ts. */
export const formIdField = 'form_id'
