namespace StreamPlatform.Catalog.Videos;

// What a public list is narrowed to; null: not by this.
internal sealed record VideoFilter(string? Category, string? ChannelId, string? TagKey);
