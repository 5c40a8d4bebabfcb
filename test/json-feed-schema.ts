/** The table of https://www.jsonfeed.org/version/1.1/ as a JSON Schema. */

const text = { type: 'string' };
const url = { type: 'string', format: 'uri' };
const language = { type: 'string', pattern: '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$' };
const authors = {
  type: 'array',
  items: { type: 'object', minProperties: 1, properties: { name: text, url, avatar: url } },
};
const extension = { '^_[a-zA-Z0-9]': { type: 'object' } };

const attachment = {
  type: 'object',
  required: ['url', 'mime_type'],
  properties: {
    url,
    mime_type: text,
    title: text,
    size_in_bytes: { type: 'number' },
    duration_in_seconds: { type: 'number' },
  },
};

const item = {
  type: 'object',
  required: ['id'],
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  properties: {
    id: { type: 'string', minLength: 1 },
    url,
    external_url: url,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: url,
    banner_image: url,
    date_published: { type: 'string', format: 'date-time' },
    date_modified: { type: 'string', format: 'date-time' },
    authors,
    tags: { type: 'array', items: text },
    language,
    attachments: { type: 'array', items: attachment },
  },
  patternProperties: extension,
  additionalProperties: false,
};

export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: url,
    feed_url: url,
    description: text,
    user_comment: text,
    next_url: url,
    icon: url,
    favicon: url,
    authors,
    language,
    expired: { type: 'boolean' },
    hubs: {
      type: 'array',
      items: { type: 'object', required: ['type', 'url'], properties: { type: text, url } },
    },
    items: { type: 'array', items: item },
  },
  patternProperties: extension,
  additionalProperties: false,
};
