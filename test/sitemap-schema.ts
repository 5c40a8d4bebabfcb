/**
 * The schemas that https://www.sitemaps.org/protocol.html publishes for version 0.9, without their remarks. Elements of
 * other namespaces are taken as they are, since there is no schema for single elements of XHTML.
 */
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

const schema = (root: string, item: string, more: string) => `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
  targetNamespace="http://www.sitemaps.org/schemas/sitemap/0.9" elementFormDefault="qualified">
  <xsd:element name="${root}">
    <xsd:complexType>
      <xsd:sequence>
        <xsd:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>
        <xsd:element name="${item}" type="item" maxOccurs="unbounded"/>
      </xsd:sequence>
    </xsd:complexType>
  </xsd:element>
  <xsd:complexType name="item">
    <xsd:sequence>
      <xsd:element name="loc" type="loc"/>
      <xsd:element name="lastmod" type="lastmod" minOccurs="0"/>
      ${more}
    </xsd:sequence>
  </xsd:complexType>
  <xsd:simpleType name="loc">
    <xsd:restriction base="xsd:anyURI"><xsd:minLength value="12"/><xsd:maxLength value="2048"/></xsd:restriction>
  </xsd:simpleType>
  <xsd:simpleType name="lastmod">
    <xsd:union>
      <xsd:simpleType><xsd:restriction base="xsd:date"/></xsd:simpleType>
      <xsd:simpleType><xsd:restriction base="xsd:dateTime"/></xsd:simpleType>
    </xsd:union>
  </xsd:simpleType>
  <xsd:simpleType name="changefreq">
    <xsd:restriction base="xsd:string">
      ${['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'].map((value) => `<xsd:enumeration value="${value}"/>`).join('')}
    </xsd:restriction>
  </xsd:simpleType>
  <xsd:simpleType name="priority">
    <xsd:restriction base="xsd:decimal"><xsd:minInclusive value="0.0"/><xsd:maxInclusive value="1.0"/></xsd:restriction>
  </xsd:simpleType>
</xsd:schema>`;

const ofPages = `<xsd:element name="changefreq" type="changefreq" minOccurs="0"/>
      <xsd:element name="priority" type="priority" minOccurs="0"/>
      <xsd:any namespace="##other" minOccurs="0" maxOccurs="unbounded" processContents="lax"/>`;

const namespaces = { s: 'http://www.sitemaps.org/schemas/sitemap/0.9', x: 'http://www.w3.org/1999/xhtml' };

function validate(document: XmlDocument, xsd: string): void {
  using definition = XmlDocument.fromString(xsd);
  using validator = XsdValidator.fromDoc(definition);
  validator.validate(document);
}

export interface ReadEntry {
  loc: string;
  lastmod: string | undefined;
  /** `hreflang href`, in the order of the file. */
  alternates: string[];
}

/** The entries of a sitemap. Throws when it is not what the schema says. */
export function readSitemap(xml: string): ReadEntry[] {
  using document = XmlDocument.fromString(xml);
  validate(document, schema('urlset', 'url', ofPages));
  return document.find('/s:urlset/s:url', namespaces).map((url) => ({
    loc: url.get('s:loc', namespaces)?.content ?? '',
    lastmod: url.get('s:lastmod', namespaces)?.content,
    alternates: url
      .find('x:link[@rel="alternate"]', namespaces)
      .map((link) => `${link.get('@hreflang')?.content} ${link.get('@href')?.content}`),
  }));
}

/** The addresses in an index of sitemaps. Throws when it is not what the schema says. */
export function readSitemapIndex(xml: string): string[] {
  using document = XmlDocument.fromString(xml);
  validate(document, schema('sitemapindex', 'sitemap', ''));
  return document.find('/s:sitemapindex/s:sitemap/s:loc', namespaces).map(({ content }) => content);
}
