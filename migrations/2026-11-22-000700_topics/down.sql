drop view public_view.topic_group_count, public_view.topic_norm, public_view.topic_issue,
    public_view.topic_session, public_view.topic;
drop table topic_group_count, topic_norm, topic_issue, topic_session, topic;
