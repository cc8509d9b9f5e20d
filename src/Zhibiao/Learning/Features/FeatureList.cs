namespace Zhibiao.Learning.Features;

/// <summary>Features of a row while they are being read; what goes beyond its room is left out.</summary>
internal ref struct FeatureList(Span<int> room)
{
    private readonly Span<int> _room = room;

    public int Count { get; private set; }

    public void Add(int feature)
    {
        if (Count < _room.Length)
        {
            _room[Count++] = feature;
        }
    }

    public void AddIf(bool so, int feature)
    {
        if (so)
        {
            Add(feature);
        }
    }
}
