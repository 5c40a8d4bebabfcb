declare module 'netlify-redirector' {
  export interface Match {
    from: string;
    to: string;
    status: number;
    /** Also where there is a file. */
    force: boolean;
  }

  interface Request {
    scheme: string;
    host: string;
    path: string;
    query: string;
    getHeader(name: string): string;
    getCookie(name: string): string;
  }

  const redirector: {
    parseJSON(rules: string, options: object): Promise<{ match(request: Request): Match | null }>;
  };
  export default redirector;
}
