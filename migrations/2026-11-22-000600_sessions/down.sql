drop view public_view.session_section, public_view.session_part, public_view.session_link,
    public_view.session_person, public_view.session_organisation, public_view.session_time_settlement,
    public_view.session_time_reading, public_view.session, public_view.norm, public_view.process_issue,
    public_view.process;
drop table session_section, session_part, session_link, session_person, session_organisation,
    session_time_settlement, session_time_reading, session, accreditation, norm, process_issue, process;
drop type link_role;
drop type organisation_role;
drop type attendance;
drop type session_kind;
