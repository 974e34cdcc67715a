namespace Takan.Bench.Cases;

/// <summary>What a page of the list needs, as one would write it by hand against the same tables and indexes: its rows, and the count as far as it goes.</summary>
internal sealed class ListStatements(Bare bare, Guid bureau)
{
    private const string Columns = """ "Id", "Number", "EntityName", "ProfileDigest", "Matter", "Channel", "State", "RegisteredAt", "AcceptedAt", "ResponsibleOfficer" """;
    private const string Sent = """ "State" <> 'Applying' """;

    public IReadOnlyList<Statement> Newest() => Page(Sent);

    public IReadOnlyList<Statement> Of(string state) => Page("\"State\" = @state", ("@state", state));

    public IReadOnlyList<Statement> OfMatter(string matter) => Page(Sent + """ AND "Matter" = @matter """, ("@matter", matter));

    public IReadOnlyList<Statement> Mine(Guid officer) => Page(Sent + """ AND "ResponsibleOfficer" = @officer """, ("@officer", officer));

    public IReadOnlyList<Statement> After(DateTime registered, string number)
    {
        var page = Rows(Sent + """ AND ("RegisteredAt", "Number") < (@before, @number) """, ("@before", registered), ("@number", number));
        return [page, Count(Sent)];
    }

    public IReadOnlyList<Statement> Containing(string text, int[] marks, bool counts) =>
        bare.IsPostgres
            ? Search(Sent + """ AND "SearchMarks" @> @marks AND "SearchText" LIKE @like """, counts, ("@marks", marks), ("@like", $"%{text}%"))
            : Search(Sent + """ AND instr("SearchText", @text) > 0 """, counts, ("@text", text));

    public IReadOnlyList<Statement> WithTail(string text, int[] marks, byte[] tail, bool counts) =>
    [
        .. Containing(text, marks, counts),
        Rows(Sent + """ AND "ContactIdTailIndex" = @tail """, ("@tail", tail)),
        Rows(Sent + """ AND "ContactPhoneTail" = @find """, ("@find", text)),
    ];

    private IReadOnlyList<Statement> Page(string which, params (string, object)[] values) => [Rows(which, values), Count(which, values)];

    private IReadOnlyList<Statement> Search(string which, bool counts, params (string, object)[] values) => counts ? Page(which, values) : [Rows(which, values)];

    private Statement Rows(string which, params (string, object)[] values) => bare.Say(
        $"""SELECT {Columns} FROM cases WHERE "BureauId" = @bureau AND {which} ORDER BY "RegisteredAt" DESC, "Number" DESC LIMIT 31""", [("@bureau", bureau), .. values]);

    private Statement Count(string which, params (string, object)[] values) => bare.Say(
        $"""SELECT count(*) FROM (SELECT 1 FROM cases WHERE "BureauId" = @bureau AND {which} LIMIT 1001) AS found""", [("@bureau", bureau), .. values]);
}
