drop table audit_unsealed;
drop table audit_sealed;
drop table audit_seal;
drop table audit_entry;
drop function wait_for_a_seal();
