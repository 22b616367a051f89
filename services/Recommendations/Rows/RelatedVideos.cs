using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.Recommendations.Trends;

namespace StreamPlatform.Recommendations.Rows;

// What goes with a video: what the same people watch, what is about the same, and of equal ones the more popular.
internal sealed class RelatedVideos(VideoShelf shelf, DeployedModel deployed, TrendBoard trends, Picker picker)
{
    private const float ByPeople = 1;
    private const float ByContent = 0.6f;
    private const float ByPopularity = 0.1f;

    public IReadOnlyList<string> To(string videoId, int count, Func<string, bool> isLeftOut) =>
        picker.Pick(Scores(videoId), id => id == videoId || isLeftOut(id), count);

    // Newest first, those of the same category before the others: for a shelf that is small, or a video that nothing is known of.
    public IEnumerable<string> Others(string videoId)
    {
        var category = shelf.TryGet(videoId, out var video) ? video.Category : null;
        return shelf.All
            .Where(other => other.Id != videoId)
            .OrderByDescending(other => category is not null && other.Category == category)
            .ThenByDescending(other => other.PublishedAt)
            .Select(other => other.Id);
    }

    // Whether people's viewing speaks in the answer.
    public bool IsByPeople(string videoId) => deployed.Current is { } model && model.Find(videoId) is { } place && !model.Model.CoVisitation.NeighboursOf(place).IsEmpty;

    private IEnumerable<(string VideoId, float Score)> Scores(string videoId)
    {
        var scores = new Dictionary<string, float>(StringComparer.Ordinal);
        if (deployed.Current is { } model && model.Find(videoId) is { } place)
        {
            var neighbours = model.Model.CoVisitation.NeighboursOf(place);
            foreach (var (item, similarity) in neighbours)
            {
                scores[model.File.Items[item]] = ByPeople * similarity / neighbours[0].Similarity;
            }
        }

        var content = shelf.Content;
        if (content.Find(videoId) is { } own)
        {
            var alike = content.Score([(own, 1)]);
            for (var i = 0; i < alike.Length; i++)
            {
                if (alike[i] > 0)
                {
                    scores[content.Ids[i]] = scores.GetValueOrDefault(content.Ids[i]) + (ByContent * alike[i]);
                }
            }
        }

        return scores.Select(score => (score.Key, score.Value + (ByPopularity * (float)trends.PopularityOf(score.Key))));
    }
}
