namespace Takan.Law.Identifiers;

/// <summary>
/// What a search compares by: width, case, spaces, kinds of bracket or dash, and letters that look Latin do not count. Every other character does,
/// so a wild card stands for itself alone.
/// </summary>
public readonly record struct SearchKey(string Value)
{
    /// <summary>Stands between two texts; nobody can search across it.</summary>
    private const char Border = '\n';

    public static SearchKey Of(string? text) => new(Lookalikes.Fold(text));

    /// <summary>Several texts that are searched through together.</summary>
    public static SearchKey Of(params ReadOnlySpan<string> texts)
    {
        var keys = new string[texts.Length];
        for (var i = 0; i < texts.Length; i++) keys[i] = Lookalikes.Fold(texts[i]);
        return new(string.Join(Border, keys));
    }

    /// <summary>Everything by which an index finds this text.</summary>
    public int[] Offered()
    {
        var marks = new HashSet<int>();
        foreach (var text in Value.Split(Border))
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (SearchMark.Single(text[i]) is { } single) marks.Add(single);
                if (i + 1 < text.Length) marks.Add(SearchMark.Pair(text[i], text[i + 1]));
                if (SearchMark.Four(text, i) is { } four) marks.Add(four);
            }
        }

        return [.. marks.Order()];
    }

    /// <summary>What each text offers that contains this one: of few marks, the rarest. Empty where no index helps.</summary>
    public int[] Demanded()
    {
        if (Value.Length == 1) return SearchMark.Single(Value[0]) is { } single ? [single] : [];
        var (marks, covered) = (new HashSet<int>(), 0);
        for (var i = 0; i + 1 < Value.Length; i++)
        {
            if (SearchMark.Four(Value, i) is { } four)
            {
                marks.Add(four);
                covered = i + SearchMark.Length;
            }
            else if (i + 2 > covered)
            {
                marks.Add(SearchMark.Pair(Value[i], Value[i + 1]));
            }
        }

        return [.. marks.Order()];
    }

    public override string ToString() => Value;
}
