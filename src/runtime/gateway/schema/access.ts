import { grantTypes, groupTypes, listed, ofGroups, ofReferers, ofUsers, permissions } from "./choices";
import type { TableSchema } from "./field";

export const user: TableSchema = {
  name: "User",
  description: "A user.",
  fields: [
    { name: "Tenant", type: "string", description: "Tenant of the user; empty for the default one." },
    { name: "Id", type: "string", description: "Name of the user." },
  ],
};

export const owner: TableSchema = {
  name: "Owner",
  description: "An owner.",
  fields: [
    { name: "DisplayName", type: "string", description: "Display name of the owner." },
    { name: "User", type: "table", of: "User", until: "reef", description: "The owner." },
    {
      name: "User",
      type: "string",
      since: "squid",
      description: "The owner as tenant$id, or id alone; .Id and .Tenant of it are nil.",
    },
  ],
};

export const acl: TableSchema = {
  name: "ACL",
  description: "An access control list.",
  fields: [
    { name: "Owner", type: "table", of: "Owner", description: "Owner of the list." },
    {
      name: "Grants",
      type: "map",
      of: "Grant",
      description: 'Grants by the grantee\'s id; those of groups have the key "".',
      notes: [
        { text: "pairs skips grants of groups.", until: "reef" },
        { text: "Two grants for one user make pairs run for ever.", until: "reef" },
      ],
    },
  ],
};

export const grant: TableSchema = {
  name: "Grant",
  description: "One grant of an access control list.",
  fields: [
    {
      name: "Type",
      type: "integer",
      values: grantTypes,
      description: `${listed(grantTypes)}.`,
    },
    {
      name: "Permission",
      type: "integer",
      values: { sum: permissions, all: "FULL_CONTROL" },
      description: `Sum of ${listed(permissions)}; 15 is FULL_CONTROL.`,
    },
    {
      name: "User",
      type: "table",
      of: "User",
      optional: true,
      until: "reef",
      when: ofUsers,
      description: "The user; nil for a group.",
    },
    {
      name: "User",
      type: "string",
      optional: true,
      since: "squid",
      when: ofUsers,
      description: "The user as tenant$id, or id alone; nil for a group.",
    },
    {
      name: "GroupType",
      type: "integer",
      until: "reef",
      when: ofGroups,
      values: groupTypes,
      description: `${listed(groupTypes)}.`,
    },
    {
      name: "GroupType",
      type: "integer",
      optional: true,
      since: "squid",
      when: ofGroups,
      values: groupTypes.slice(1),
      description: `${listed(groupTypes.slice(1))}; nil for a user.`,
    },
    {
      name: "Referer",
      type: "string",
      until: "reef",
      when: ofReferers,
      description: "Referer of a Swift grant; empty without one.",
    },
    {
      name: "Referer",
      type: "string",
      optional: true,
      since: "squid",
      when: ofReferers,
      description: "Referer of a Swift grant; nil without one.",
    },
  ],
};

export const policy: TableSchema = {
  name: "Policy",
  description: "A policy of a bucket or user.",
  fields: [
    { name: "Text", type: "string", long: true, json: true, description: "The policy's JSON text." },
    { name: "Id", type: "string", optional: true, description: "Id of the policy; nil without one." },
    {
      name: "Statements",
      type: "list",
      description: "The statements as texts, from index 0.",
      notes: [{ text: "Any use of the list crashes the gateway.", until: "quincy", finds: "crash" }],
    },
  ],
};
