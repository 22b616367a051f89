namespace StreamPlatform.Notifications.Stories;

// A story in words: the same in the inbox, in a push message and in a mail.
internal sealed record Wording(string Title, string Text, string Path)
{
    public static Wording Of(Story story) => story.Kind switch
    {
        Kinds.NewVideo => new(story.ChannelName ?? "A channel you follow", $"New video: {story.Title}", $"/watch/{story.VideoId}"),
        Kinds.VideoReady => new("Your video is ready", $"“{story.Title}” plays in every quality now.", $"/studio/videos/{story.VideoId}"),
        Kinds.ProcessingFailed => new("Your video could not be processed", $"“{story.Title}”: {story.Detail}", $"/studio/videos/{story.VideoId}"),
        Kinds.Milestone => new($"{story.Detail} views", $"“{story.Title}” was watched {story.Detail} times.", $"/studio/videos/{story.VideoId}/audience"),
        _ => new(story.Title, story.Detail ?? "", "/"),
    };
}
