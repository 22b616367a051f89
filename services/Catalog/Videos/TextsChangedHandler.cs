using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Messaging;

namespace StreamPlatform.Catalog.Videos;

internal sealed class TextsChangedHandler(VideoStore videos) : IMessageHandler<TextsChanged>
{
    public Task HandleAsync(TextsChanged message, MessageContext context, CancellationToken cancellationToken) =>
        videos.ChangeAsync(message.VideoId, video => Take(video, message), cancellationToken);

    // all of them each time: what was overtaken is no news
    private static bool Take(Video video, TextsChanged message)
    {
        if (message.Version <= video.TextsVersion)
        {
            return false;
        }

        video.TextsVersion = message.Version;
        video.Texts = [.. message.Texts.Select(text => new VideoText { PlanId = text.PlanId, Language = text.Language })];
        return true;
    }
}
