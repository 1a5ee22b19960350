field-cap-contributions = Most contributions of one organisation
hint-cap-contributions = Counted with its affiliates. People who speak for nobody else are counted one by one. Empty for as many as they like.
field-cap-words = Most words of one organisation
hint-cap-words = In all its contributions here together. Courtesy translations do not count.
caps-explained = In this topic there is a limit to what an organisation with its affiliates, or a person who speaks for nobody else, may say. What is under review or published counts.
caps-in-person = In a personal capacity
caps-both = { $cap ->
    [one] { $who }: { $used } of { $cap } contribution and { $words } of { $most } words used.
   *[other] { $who }: { $used } of { $cap } contributions and { $words } of { $most } words used.
}
caps-contributions = { $cap ->
    [one] { $who }: { $used } of { $cap } contribution used.
   *[other] { $who }: { $used } of { $cap } contributions used.
}
caps-words = { $who }: { $words } of { $most } words used.
refusal-no-contribution-left = No contribution is left here for whoever you speak for. What waits or is published counts: withdraw one of those, or keep this as a draft.
refusal-no-words-left = There are not so many words left here for whoever you speak for. Shorten this text, or keep it as a draft.
organisation-affiliation = Affiliation
organisation-affiliation-explained = Which organisation is an affiliate of which: both count as one where a topic has limits.
organisation-parent = Affiliate of
organisation-parent-hint = The name of the organisation that it belongs to, which is an affiliate of none. Empty for none.
organisation-affiliates = Its affiliates
organisation-saved = Saved.
refused-parent-changed = Somebody else changed this meanwhile. Please look at it again.
affiliation-changed = What you typed is in the form. Stored now is:
affiliation-changed-to-none = What you typed is in the form. Stored now is that it is an affiliate of none.
refused-no-such-parent = There is no organisation of this name.
refused-parent-itself = An organisation is not its own affiliate.
refused-has-affiliates = It has affiliates of its own, so that it cannot be one.
refused-parent-is-affiliate = That one is an affiliate itself. Please name the organisation that it belongs to.
