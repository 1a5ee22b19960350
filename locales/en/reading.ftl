replies-count = { $count ->
    [one] 1 reply
   *[other] { $count } replies
    }
go-previous = Previous: No. { $no }
go-next = Next: No. { $no }
go-next-of-group = Next of the same group: No. { $no }
next-one-of-group = Next of the same group:
page-range = { $first }–{ $last }
page-standing = Contributions { $first } to { $last } of { $all }
all-pages = All pages
fold-roots = Show only what began each branch
fold-nothing = Show all replies
arrange = Order and filter
arrange-sort = Order
sort-thread = As the discussion went
sort-newest = Newest first
sort-discussed = Most discussed first
arrange-group = Group
arrange-everybody = All groups
arrange-organisation = Organisation
arrange-every-organisation = All organisations
arrange-language = Language
arrange-every-language = All languages
arrange-show = Show
found-count = { $count ->
    [one] 1 contribution found.
   *[other] { $count } contributions found.
    }
found-show-all = Show all contributions
found-none = Nothing published here answers to that.
replies-hide = Hide the replies
replies-show = Show the replies
unread-heading = New for you
unread-count = { $count ->
    [one] One new contribution since you were here.
   *[other] { $count } new contributions since you were here.
    }
unread-none = You have read everything published here.
unread-first = Mark where you are, and what is published later shows as new to you alone.
unread-next = Next new: No. { $no }
unread-mark = Mark as read up to No. { $no }
unread-tag = new
unread-here = New on this page
news-count = { $count ->
    [one] 1 new – show
   *[other] { $count } new – show
    }
news-label = Published meanwhile
print-view = Print view
print-explained = This page holds the text alone. Print it, or save it as a file, with your browser.
print-back = Back to reading
print-branch = Print this branch
topics-arrange = Filter by issue or norm
arrange-issue = Issue
arrange-every-issue = All issues
arrange-norm = Norm
arrange-every-norm = All norms
topics-show-all = Show all topics
