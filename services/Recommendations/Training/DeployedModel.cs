using StreamPlatform.Recommending.Models;

namespace StreamPlatform.Recommendations.Training;

// A model in memory, and where in it each video is.
internal sealed class LoadedModel
{
    private readonly Dictionary<string, int> _places;

    public LoadedModel(ModelPointer pointer, ModelFile file)
    {
        Pointer = pointer;
        File = file;
        _places = file.Items.Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
    }

    public ModelPointer Pointer { get; }

    public ModelFile File { get; }

    public BlendedModel Model => File.Model;

    public int? Find(string videoId) => _places.TryGetValue(videoId, out var place) ? place : null;
}

// The model that people see, as far as this process knows; null before the first one.
internal sealed class DeployedModel(ModelStore store)
{
    private volatile LoadedModel? _loaded;

    public LoadedModel? Current => _loaded;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (await store.CurrentAsync(cancellationToken) is { Pointer: var pointer } && pointer.Key != _loaded?.Pointer.Key)
        {
            _loaded = new LoadedModel(pointer, await store.ReadAsync(pointer.Key, cancellationToken));
        }
    }
}
