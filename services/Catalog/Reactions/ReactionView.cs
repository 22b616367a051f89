namespace StreamPlatform.Catalog.Reactions;

internal sealed record ReactionView(long Likes, long Dislikes, ReactionKind? Mine);
