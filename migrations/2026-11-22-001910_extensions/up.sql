alter type letter_kind add value if not exists 'topic_extended';
