using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Takan.Law.Identifiers;

namespace Takan.Platform.Database;

/// <summary>SQLite hands a time back without its kind, and Npgsql insists on UTC: one converter settles both.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : DateTime.SpecifyKind(value, DateTimeKind.Utc),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc));

public sealed class CaseIdConverter() : ValueConverter<CaseId, Guid>(id => id.Value, value => new CaseId(value));

public sealed class InspectionIdConverter() : ValueConverter<InspectionId, Guid>(id => id.Value, value => new InspectionId(value));

public sealed class SessionIdConverter() : ValueConverter<SessionId, Guid>(id => id.Value, value => new SessionId(value));
