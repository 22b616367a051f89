using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.Recommendations.Trends;
using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommendations.Rows;

// What goes with a video: what the same people watch, what is about the same, and of equal ones the more popular.
internal sealed class RelatedVideos(VideoShelf shelf, DeployedModel deployed, TrendBoard trends, Picker picker)
{
    // of all that have a word in common only the most alike are looked at
    private const int Candidates = 200;
    private const float ByPeople = 1;
    private const float ByContent = 0.6f;
    private const float ByPopularity = 0.1f;

    public IReadOnlyList<string> To(string videoId, int count, Func<string, bool> isLeftOut) =>
        picker.Pick(Scores(videoId, id => id == videoId || isLeftOut(id)), id => id == videoId || isLeftOut(id), count);

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

    private IEnumerable<(string VideoId, float Score)> Scores(string videoId, Func<string, bool> isLeftOut)
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
            var top = TopItems.Of(alike, Candidates, item => alike[item] <= 0 || isLeftOut(content.Ids[item]));
            var byPeople = scores.Keys.Select(content.Find).OfType<int>().ToArray();
            foreach (var item in top.Union(byPeople))
            {
                scores[content.Ids[item]] = scores.GetValueOrDefault(content.Ids[item]) + (ByContent * alike[item]);
            }
        }

        return scores.Select(score => (score.Key, score.Value + (ByPopularity * (float)trends.PopularityOf(score.Key))));
    }
}
