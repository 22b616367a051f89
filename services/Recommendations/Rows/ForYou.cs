using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.Recommendations.Viewings;
using StreamPlatform.Recommending.Models;
using StreamPlatform.Recommending.Ranking;

namespace StreamPlatform.Recommendations.Rows;

// What somebody with a history may like: the model's word for videos that it knows, likeness for those that are newer, and of these at least one in ten.
internal sealed class ForYou(VideoShelf shelf, DeployedModel deployed, Picker picker)
{
    private const int Candidates = 200;
    private const float ByModel = 1;
    private const float ByContent = 0.35f;
    private const int NewcomerPlace = 9;
    private const int Newcomers = 20;

    public IReadOnlyList<string> For(IReadOnlyList<Watched> history, Func<string, bool> isLeftOut)
    {
        var model = deployed.Current;
        var scores = new Dictionary<string, float>(StringComparer.Ordinal);
        if (model is not null)
        {
            AddModel(model, history, isLeftOut, scores);
        }

        AddContent(model, history, isLeftOut, scores);
        var picked = picker.Pick(scores.Select(score => (score.Key, score.Value)), isLeftOut);
        if (model is null || picked.Count <= NewcomerPlace || picked.Take(NewcomerPlace + 1).Any(IsNewcomer))
        {
            return picked;
        }

        var newcomer = picker.Pick(scores.Where(score => IsNewcomer(score.Key)).Select(score => (score.Key, score.Value)), id => isLeftOut(id) || picked.Contains(id), 1);
        return newcomer.Count == 0 ? picked : [.. picked.Take(NewcomerPlace), newcomer[0], .. picked.Skip(NewcomerPlace + 1)];

        bool IsNewcomer(string videoId) => model.Find(videoId) is null;
    }

    private void AddModel(LoadedModel model, IReadOnlyList<Watched> history, Func<string, bool> isLeftOut, Dictionary<string, float> into)
    {
        var known = history.Where(watched => watched.Strength >= Taste.Bounce && model.Find(watched.VideoId) is not null).ToArray();
        if (known.Length == 0)
        {
            return;
        }

        var scores = new float[model.File.Items.Count];
        model.Model.Score(
            new History([.. known.Select(watched => model.Find(watched.VideoId)!.Value)], [.. known.Select(watched => watched.Strength)]), scores);
        var top = TopItems.Of(scores, Candidates, item => isLeftOut(model.File.Items[item]) || !shelf.Has(model.File.Items[item]));
        foreach (var item in top)
        {
            into[model.File.Items[item]] = ByModel * scores[item] / scores[top[0]];
        }
    }

    private void AddContent(LoadedModel? model, IReadOnlyList<Watched> history, Func<string, bool> isLeftOut, Dictionary<string, float> into)
    {
        var content = shelf.Content;
        var liked = history
            .Where(watched => watched.Strength >= Taste.Bounce)
            .Select(watched => (Place: content.Find(watched.VideoId), watched.Strength))
            .Where(watched => watched.Place is not null)
            .Select(watched => (watched.Place!.Value, watched.Strength))
            .ToArray();
        var alike = content.Score(liked);
        var top = TopItems.Of(alike, Candidates, IsLeftOut);
        var newest = model is null ? [] : TopItems.Of(alike, Newcomers, item => model.Find(content.Ids[item]) is not null || IsLeftOut(item));
        if (top.Length == 0)
        {
            return;
        }

        var ofModel = into.Keys.Select(content.Find).OfType<int>().Where(item => alike[item] > 0).ToArray();
        foreach (var item in top.Union(newest).Union(ofModel))
        {
            into[content.Ids[item]] = into.GetValueOrDefault(content.Ids[item]) + (ByContent * alike[item] / alike[top[0]]);
        }

        // what has nothing in common with the history is no candidate
        bool IsLeftOut(int item) => alike[item] <= 0 || isLeftOut(content.Ids[item]) || !shelf.Has(content.Ids[item]);
    }
}
