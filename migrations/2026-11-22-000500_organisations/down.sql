drop view public_view.stakeholder_group;
drop table mandate;
drop table organisation;
alter table sign_up drop constraint sign_up_group_id_fkey;
alter table account drop constraint account_group_id_fkey;
drop table stakeholder_group;
drop type mandate_status;
