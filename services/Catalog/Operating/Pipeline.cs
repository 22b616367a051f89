using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Operating;

// Which videos operators watch over: those in work and those that failed. What its creator has to decide is none of their business.
internal static class Pipeline
{
    public static void Place(Video video)
    {
        var newest = ProcessingStatus.Of(video.Facts).Newest;
        video.PipelineState = newest.State == ProcessingState.Failed ? PipelineState.Failed : newest.IsWorking ? PipelineState.Working : null;
        video.PipelinePlace = video.PipelineState is null ? null : Video.PlaceOf(video.ProgressedAt ?? video.UpdatedAt, video.Id);
    }

    public static void Leave(Video video)
    {
        video.PipelineState = null;
        video.PipelinePlace = null;
    }
}
