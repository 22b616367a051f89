using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Mail;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.FanOut;
using StreamPlatform.Notifications.Stories;

namespace StreamPlatform.Notifications.Creators;

// Tells the owner of a video, once per kind and subject.
internal sealed class CreatorNotes(
    UnitOfWorkFactory units, VideoRows videos, TimeProvider time, IOptions<NotificationsOptions> options, IOptions<MailOptions> mail,
    ILogger<CreatorNotes> logger)
{
    public async Task TellAsync(string videoId, string kind, string subject, string? detail, CancellationToken cancellationToken)
    {
        await using var work = await units.BeginAsync(cancellationToken);
        await TellAsync(work, videoId, kind, subject, detail, cancellationToken);
        await work.CommitAsync(cancellationToken);
    }

    public async Task TellAsync(UnitOfWork work, string videoId, string kind, string subject, string? detail, CancellationToken cancellationToken)
    {
        if (await videos.FindAsync(videoId, cancellationToken) is not { } video || !UserId.TryParse(video.OwnerId, out var owner))
        {
            // removed meanwhile
            logger.VideoNotKnown(videoId);
            return;
        }

        var now = time.GetUtcNow();
        var story = new Story { Kind = kind, Subject = subject, VideoId = videoId, Title = video.Title, Detail = detail };
        if (await StoryRows.AddAsync(work.Connection, work.Transaction, story, now, cancellationToken) is { } storyId)
        {
            await Telling.OneAsync(work.Connection, work.Transaction, owner, storyId, kind, TellingTerms.At(now, options.Value, mail.Value), cancellationToken);
        }
    }
}
