drop table audit_sealed;
drop table audit_seal;
drop table audit_entry;
