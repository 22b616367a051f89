using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Transcoder.Publishing;

namespace StreamPlatform.Transcoder.Jobs;

// What a job made and has still to be told of.
internal sealed record JobOutcome(SegmentAnnouncer? Announcer, PosterRendered? Poster, SourceRepaired? Repaired = null) : IDisposable
{
    public IReadOnlyList<TextExtracted> Texts { get; init; } = [];

    public int Segments => Announcer?.Count ?? 0;

    public async Task TellAsync(UnitOfWork work, CancellationToken cancellationToken)
    {
        if (Announcer is not null)
        {
            await Announcer.TellRestAsync(work);
        }

        if (Poster is not null)
        {
            await work.PublishAsync(Poster, cancellationToken);
        }

        foreach (var text in Texts)
        {
            await work.PublishAsync(text, cancellationToken);
        }

        if (Repaired is not null)
        {
            await work.PublishAsync(Repaired, cancellationToken);
        }
    }

    public void Dispose() => Announcer?.Dispose();
}
